/** Bounds how much is worked on at once, and how much waits for that. */
@NullMarked
package io.tillbook.server.admission;

import org.jspecify.annotations.NullMarked;
