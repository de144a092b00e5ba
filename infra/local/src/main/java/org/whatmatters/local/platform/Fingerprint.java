package org.whatmatters.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Tells this JDK and these files, as they are now, from any other.
final class Fingerprint {

    private static final List<String> JDK = List.of("java.home", "java.vm.vendor", "java.vm.version");

    private Fingerprint() {}

    static String of(List<Path> files) throws IOException {
        var lines = new StringBuilder();
        for (var property : JDK) {
            lines.append(System.getProperty(property)).append('\n');
        }
        for (var file : files) {
            lines.append(Files.getLastModifiedTime(file))
                    .append(' ')
                    .append(Files.size(file))
                    .append(' ')
                    .append(file)
                    .append('\n');
        }
        return lines.toString();
    }
}
