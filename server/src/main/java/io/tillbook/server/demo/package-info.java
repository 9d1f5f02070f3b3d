/**
 * Demo data: eight weeks in the life of a small chain, made up the same way every time. It has
 * more than 25 files because each part of that life, from members to the warehouse, has one, and all write into one
 * journal.
 */
@NullMarked
package io.tillbook.server.demo;

import org.jspecify.annotations.NullMarked;
