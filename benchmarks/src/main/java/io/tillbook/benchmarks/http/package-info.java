/** A client that costs little: on the machine that also runs the server, the client takes part of what is measured. */
@NullMarked
package io.tillbook.benchmarks.http;

import org.jspecify.annotations.NullMarked;
