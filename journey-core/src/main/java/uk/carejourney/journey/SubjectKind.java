package uk.carejourney.journey;

/** The kinds of subject a fact can be about; each subject has its own stream and its own key. */
public enum SubjectKind {
    CHILD,
    PERSON,
    HOUSEHOLD,
    CARER,
    ADOPTER,
    PROVIDER,
    HOME,
    COURT_CASE,
    COUNCIL
}
