/** Decides which product shows which picture. The pictures themselves are no events: they are files of the server. */
@NullMarked
package io.tillbook.command.catalog.picture;

import org.jspecify.annotations.NullMarked;
