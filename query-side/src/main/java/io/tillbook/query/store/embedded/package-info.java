/** A MongoDB inside this process, kept in a directory: outside this package it is like any other. */
@NullMarked
package io.tillbook.query.store.embedded;

import org.jspecify.annotations.NullMarked;
