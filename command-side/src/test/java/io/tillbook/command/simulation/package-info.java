/** Busy days with faults, judged by an auditor. */
@NullMarked
package io.tillbook.command.simulation;

import org.jspecify.annotations.NullMarked;
