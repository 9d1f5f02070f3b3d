/**
 * Sends generated requests, good and broken ones, to every address, command and query, by everybody: nothing makes the
 * server fail, and nobody is told what they have no right to.
 */
@org.jspecify.annotations.NullMarked
package io.tillbook.server.probing;
