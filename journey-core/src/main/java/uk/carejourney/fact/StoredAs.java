package uk.carejourney.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name a fact is stored under for ever: {@code area.past-tense-fact.vN}, written by hand.
 *
 * <p>The class may be renamed; this may not. A changed shape is a new version with an upcast.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAs {
    String value();
}
