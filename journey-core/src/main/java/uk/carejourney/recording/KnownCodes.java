package uk.carejourney.recording;

import java.time.LocalDate;

/** Which codes were right on which day. */
public interface KnownCodes {

    /** Whether the set had this code on any day. */
    boolean everKnew(String set, String code);

    /** Whether the set had this code on that day. */
    boolean knewOn(String set, String code, LocalDate day);
}
