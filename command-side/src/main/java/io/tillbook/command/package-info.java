/** The write side: what it takes to decide on commands. */
@NullMarked
package io.tillbook.command;

import org.jspecify.annotations.NullMarked;
