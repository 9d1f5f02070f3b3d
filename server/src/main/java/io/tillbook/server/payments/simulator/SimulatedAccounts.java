package io.tillbook.server.payments.simulator;

import io.tillbook.server.keys.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Accounts with simulated providers, as a server has them set: named {@code alipay} and {@code wechat}.
 *
 * @param settings all of them by their whole names; their files are there
 */
public record SimulatedAccounts(Path folder, Map<String, String> settings) {
    private static final String PREFIX = "tillbook.payments.";

    /**
     * Keeps keys in a folder, which is made.
     *
     * @throws IOException when it cannot be
     */
    public static SimulatedAccounts in(Path folder, List<ProviderSimulator> simulators) throws IOException {
        Files.createDirectories(folder);
        Map<String, String> settings = new TreeMap<>();
        for (ProviderSimulator simulator : simulators) {
            String account = simulator.method().name().toLowerCase(Locale.ROOT);
            String prefix = PREFIX + "accounts." + account + ".";
            simulator.settings().forEach((name, value) -> settings.put(prefix + name, value));
            for (Map.Entry<String, String> each : simulator.files().entrySet()) {
                Path file = folder.resolve(account + "-" + each.getKey()).toAbsolutePath().normalize();
                PrivateFile.make(file, each.getValue().strip());
                settings.put(prefix + each.getKey(), file.toString());
            }
        }
        return new SimulatedAccounts(folder, Map.copyOf(settings));
    }

    /**
     * Writes the settings into a file that a server reads.
     *
     * @param publicUrl where the server is
     */
    public Path writeSettings(String publicUrl) throws IOException {
        Path file = folder.resolve("payments.properties").toAbsolutePath().normalize();
        Map<String, String> all = new TreeMap<>(settings);
        all.put(PREFIX + "public-url", publicUrl);
        PrivateFile.make(file, all.entrySet()
                .stream()
                .map(each -> each.getKey() + "=" + each.getValue().replace("\\", "\\\\"))
                .collect(Collectors.joining("\n")));
        return file;
    }
}
