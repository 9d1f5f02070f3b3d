/** What automations share: subscriptions to events that catch up, and loops that poll. */
@NullMarked
package io.tillbook.server.automation;

import org.jspecify.annotations.NullMarked;
