package io.tillbook.server.http.bundles;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.language.CanonicalJson;
import io.tillbook.api.pricing.list.PriceListPermissions;
import io.tillbook.query.pricing.bundle.Bundle;
import io.tillbook.query.pricing.bundle.BundleBase;
import io.tillbook.query.pricing.bundle.Bundles;
import io.tillbook.server.keys.SigningKeys;
import io.tillbook.server.security.CurrentViewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * Bundles for tills. One is written to a file before it is sent, so that one that is too large or breaks off is
 * answered with an error and not with a part.
 */
@RestController
final class BundleEndpoint {
    private final Bundles bundles;
    private final CurrentViewer viewer;
    private final SigningKeys keys;
    private final long maxBytes;
    private final Path files;
    private final InstantSource clock;

    /** @param files folder for bundles until they are sent */
    BundleEndpoint(Bundles bundles, CurrentViewer viewer, SigningKeys keys, long maxBytes, Path files,
            InstantSource clock) {
        this.bundles = bundles;
        this.viewer = viewer;
        this.keys = keys;
        this.maxBytes = maxBytes;
        this.files = files;
        this.clock = clock;
    }

    /**
     * The bundle of a location, or what has changed since an older one.
     *
     * @param since position of the bundle that the till has
     * @param asOf moment of the bundle that the till has
     */
    @GetMapping(path = "/v1/bundles/{location}", produces = MediaType.APPLICATION_JSON_VALUE)
    void bundle(@PathVariable String location, @RequestParam(defaultValue = "STORE") String channel,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String asOf, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        LocationId store = location(location);
        text("channel", channel);
        BundleBase base = base(since, asOf);
        viewer.by(PriceListPermissions.TAKE_BUNDLES).read(() -> {
            answer(store, channel, base, request, response);
            return true;
        });
    }

    private void answer(LocationId store, String channel, @Nullable BundleBase base, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        // Hours, so that a till that asks again has to be told nothing as long as nothing was changed.
        Instant asOf = clock.instant().truncatedTo(ChronoUnit.HOURS);
        Bundle bundle = bundles.find(store, channel, asOf)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such location."));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(tag(bundle))) {
            return;
        }
        Path file = Files.createTempFile(files, "bundle-", ".json");
        try {
            try (OutputStream out = new BufferedOutputStream(
                    new BoundedOutput(Files.newOutputStream(file), maxBytes))) {
                BundleWriter.write(bundles, bundle, base != null && bundle.continues(base) ? base : null,
                        keys.current(), out);
            }
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Weak, since what views absorb while a bundle is made is in it although its position does not say so. */
    private String tag(Bundle bundle) {
        String channel = HexFormat.of().formatHex(bundle.channel().getBytes(StandardCharsets.UTF_8));
        return "W/\"" + bundle.id() + "/" + channel + "/" + bundle.asOf() + "/" + keys.current().id() + "\"";
    }

    /** The public keys that signatures are checked with. */
    @GetMapping(path = "/v1/bundle-keys", produces = MediaType.APPLICATION_JSON_VALUE)
    void keys(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(CanonicalJson.text(keys.document()).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable BundleBase base(@Nullable String since, @Nullable String asOf) {
        if (since == null && asOf == null) {
            return null;
        }
        if (since == null || asOf == null) {
            throw wrong(since == null ? "since" : "asOf", "is required: both are told by the bundle that the till has");
        }
        try {
            return new BundleBase(Long.parseLong(since),
                    Require.moment("asOf", OffsetDateTime.parse(asOf)).toInstant());
        } catch (NumberFormatException malformed) {
            throw wrong("since", "must be a position");
        } catch (DateTimeException | InvalidField malformed) {
            throw wrong("asOf", "must be a moment as the bundle has it");
        }
    }

    private static LocationId location(String id) {
        try {
            return new LocationId(id);
        } catch (InvalidField malformed) {
            throw wrong("location", malformed.reason());
        }
    }

    private static void text(String name, String value) {
        try {
            Require.text(name, value);
        } catch (InvalidField malformed) {
            throw wrong(malformed.field(), malformed.reason());
        }
    }

    private static ResponseStatusException wrong(String name, String reason) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, name + " " + reason + ".");
    }
}
