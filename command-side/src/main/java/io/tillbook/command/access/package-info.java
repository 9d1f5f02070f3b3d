/**
 * The write side of rights: who may do what, and where; and what is known of whoever asks. There are
 * more than 25 files because each command on a person, role, PIN or token has a decider, and the directory that looks
 * rights up reads the states of all of them.
 */
@NullMarked
package io.tillbook.command.access;

import org.jspecify.annotations.NullMarked;
