/** The process: main class, the flat list of slices, the command door, health and metrics. */
@org.jspecify.annotations.NullMarked
package io.tillbook.server;
