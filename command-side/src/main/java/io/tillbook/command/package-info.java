/** The write side: deciders by capability, and the list of them. */
@NullMarked
package io.tillbook.command;

import org.jspecify.annotations.NullMarked;
