/** What tests of deciders and of the stream runner stand on: a given/when/then form and an event store in memory. */
@NullMarked
package io.tillbook.command.testing;

import org.jspecify.annotations.NullMarked;
