/** Commands as JSON: the envelope, the shapes of payloads, what is wrong with them, and their fingerprints. */
@NullMarked
package io.tillbook.server.payload;

import org.jspecify.annotations.NullMarked;
