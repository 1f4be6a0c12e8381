/**
 * Mail: whoever is on duty is told at once of what must not wait, teams once a week of what is
 * open. A letter is kept until the mail server has taken it for everyone it goes to.
 */
@NullMarked
package uk.carejourney.infra.delivery.mail;

import org.jspecify.annotations.NullMarked;
