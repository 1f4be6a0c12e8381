@NullMarked
package uk.carejourney.infra.delivery.mail;

import org.jspecify.annotations.NullMarked;
