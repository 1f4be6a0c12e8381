package uk.carejourney.gateway.access;

/**
 * One route and whom it answers.
 *
 * @param method GET for reading; HEAD is answered as GET is
 * @param pattern the path, as the handler names it
 */
public record Route(String method, String pattern, Whom whom) {}
