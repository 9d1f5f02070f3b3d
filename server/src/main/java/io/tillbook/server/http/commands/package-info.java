/** The endpoints of commands: one by one, and as lines of a batch. */
@NullMarked
package io.tillbook.server.http.commands;

import org.jspecify.annotations.NullMarked;
