/** The write side of rights: who may do what, and where; and what is known of whoever asks. */
@NullMarked
package io.tillbook.command.access;

import org.jspecify.annotations.NullMarked;
