/** Demo data: eight weeks in the life of a small chain, made up the same way every time. */
@NullMarked
package io.tillbook.server.demo;

import org.jspecify.annotations.NullMarked;
