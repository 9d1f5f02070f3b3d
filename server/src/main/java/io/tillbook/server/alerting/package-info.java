/** Looks at stocks when something happens to them or a day begins, and tells of the alerts that come of it. */
@NullMarked
package io.tillbook.server.alerting;

import org.jspecify.annotations.NullMarked;
