/** Part of a model of the house in which every rule is broken. */
@NullMarked
package io.tillbook.architecture.broken.command.checkout;

import org.jspecify.annotations.NullMarked;
