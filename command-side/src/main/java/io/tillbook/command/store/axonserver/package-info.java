/** The store in an Axon Server that several processes share. */
@NullMarked
package io.tillbook.command.store.axonserver;

import org.jspecify.annotations.NullMarked;
