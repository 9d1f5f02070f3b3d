package io.tillbook.server.http.devices;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.DevicesPermissions;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.command.devices.DeviceDirectory;
import io.tillbook.command.devices.DeviceDirectory.Known;
import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.security.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;

/** How far journals are known, for devices that go on behind it. It is asked of the ledger: no view may be late. */
@RestController
final class JournalsEndpoint {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final DeviceDirectory devices;
    private final CurrentCaller callers;

    JournalsEndpoint(DeviceDirectory devices, CurrentCaller callers) {
        this.devices = devices;
        this.callers = callers;
    }

    /** The last entry that the server has of a device's journal. */
    @GetMapping(path = "/v1/journals/{device}", produces = JSON)
    void get(@PathVariable String device, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Known> found = known(device)
                .filter(known -> callers.get().reach(DevicesPermissions.ENROL).covers(Extent.at(known.location())));
        response.setHeader("Cache-Control", "no-store");
        if (found.isEmpty()) {
            Documents.write(Problem.of(ProblemType.NOT_FOUND, "No device of this id has enrolled."), request, response);
            return;
        }
        Known known = found.get();
        Documents.write(HttpStatus.OK.value(), JSON, JsonNodeFactory.instance.objectNode()
                .put("device", device)
                .put("seq", known.seq())
                .put("hash", known.hash())
                .put("revoked", known.revoked()), response);
    }

    private Optional<Known> known(String device) {
        try {
            return devices.journal(new DeviceId(device));
        } catch (InvalidField none) {
            return Optional.empty();
        }
    }
}
