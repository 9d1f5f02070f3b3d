package io.tillbook.device.bridge;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tillbook.device.job.PrintLog;
import io.tillbook.device.port.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Finds devices and tries those of the settings. */
@Command(name = "doctor", mixinStandardHelpOptions = true,
        description = "Lists ports at which there may be devices, and asks those of the settings how they are. "
                + "Stop the bridge first: a serial line has one user.")
final class DoctorCommand implements Callable<Integer> {
    private static final int FOUND_TROUBLE = 3;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.println("ports of this computer 本机端口:");
        Ports.found().forEach(port -> out.println("  " + port));
        BridgeConfig settings = Objects.requireNonNull(Bridge.of(spec)).settings();
        PrintLog log = new PrintLog(settings.folder(), Clock.system(ZoneId.systemDefault()));
        try (Devices devices = new Devices(settings, log, new EventHub(), new SimpleMeterRegistry())) {
            out.println("devices of the settings 配置的设备:");
            List<String> lines = Doctor.examine(devices);
            lines.forEach(out::println);
            return lines.stream().anyMatch(line -> line.startsWith("!")) ? FOUND_TROUBLE : 0;
        }
    }
}
