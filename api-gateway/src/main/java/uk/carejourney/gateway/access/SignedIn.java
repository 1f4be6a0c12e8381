package uk.carejourney.gateway.access;

/** Whoever proved who they are, however they did. */
public interface SignedIn {

    Person person();
}
