/** A seeded simulation of a small chain: real commands, faults in between, and an auditor who keeps his own books. */
@NullMarked
package io.tillbook.command.simulation;

import org.jspecify.annotations.NullMarked;
