/** Where and how events are kept: their names, their JSON, the embedded store. */
@NullMarked
package io.tillbook.command.store;

import org.jspecify.annotations.NullMarked;
