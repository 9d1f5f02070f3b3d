/** Journals of devices over HTTP: how far the server has them. */
@NullMarked
package io.tillbook.server.http.devices;

import org.jspecify.annotations.NullMarked;
