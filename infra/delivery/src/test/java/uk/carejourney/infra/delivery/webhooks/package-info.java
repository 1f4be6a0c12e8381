@NullMarked
package uk.carejourney.infra.delivery.webhooks;

import org.jspecify.annotations.NullMarked;
