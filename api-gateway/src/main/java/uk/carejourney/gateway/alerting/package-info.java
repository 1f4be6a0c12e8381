/** What people do with alerts, and how what they do is recorded. */
@NullMarked
package uk.carejourney.gateway.alerting;

import org.jspecify.annotations.NullMarked;
