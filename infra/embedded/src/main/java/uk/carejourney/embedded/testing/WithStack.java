package uk.carejourney.embedded.testing;

import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a test class against the real stack. Constructor, life-cycle and test methods may take a
 * {@link uk.carejourney.embedded.StackAddresses} and a {@link FreshDatabases}.
 *
 * <p>The stack is shared by all test classes of the process: ask {@link FreshDatabases} for a
 * database of your own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(StackExtension.class)
public @interface WithStack {

    /** Whether Kafka is needed too; it is started when the first test class asks for it. */
    boolean kafka() default false;
}
