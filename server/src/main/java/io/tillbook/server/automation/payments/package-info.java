/**
 * What the server does about payments by itself: it asks providers what has become of open ones, cancels those that
 * nobody waits for, gives back what was taken too late, and tells people what it cannot settle.
 */
@NullMarked
package io.tillbook.server.automation.payments;

import org.jspecify.annotations.NullMarked;
