/**
 * Demo data: eight weeks in the life of a small chain, made up the same way every time.
 *
 * <p>It has more than 25 files because the story is told by what happens in it, and each of that is one.
 */
@NullMarked
package io.tillbook.server.demo;

import org.jspecify.annotations.NullMarked;
