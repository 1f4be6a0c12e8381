package uk.carejourney.gateway.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a setting means and what it may be; the reference page is made from it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
    /** What it sets, in a sentence. */
    String value();

    /** What it is unless set, in the words of the reference. */
    String usual();
}
