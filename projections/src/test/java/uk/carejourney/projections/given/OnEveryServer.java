package uk.carejourney.projections.given;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a test class on the embedded server, and again on MongoDB when {@code
 * JOURNEY_TEST_MONGODB_URI} names one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "on {0}")
@MethodSource("uk.carejourney.projections.given.Server#atHand")
public @interface OnEveryServer {}
