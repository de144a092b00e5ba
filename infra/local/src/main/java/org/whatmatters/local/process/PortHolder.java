package org.whatmatters.local.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Who listens on a TCP port of this machine.
///
/// @param pid nothing (0) where the holder belongs to another user
/// @param command its command line
public record PortHolder(int port, long pid, String command) {

    private static final String LISTEN = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final int SHOWN = 60;

    /// Empty when nobody listens there.
    public static Optional<PortHolder> of(int port) {
        return socket(port).map(inode -> holder(port, inode));
    }

    @Override
    public String toString() {
        if (pid == 0) {
            return "port %d is held by a process of another user".formatted(port);
        }
        return "port %d is held by process %d: %s".formatted(port, pid, shortened(command));
    }

    /// The program and the end: of a Java process, what it runs stands last.
    private static String shortened(String command) {
        return command.length() <= 2 * SHOWN
                ? command
                : command.substring(0, SHOWN) + " … " + command.substring(command.length() - SHOWN);
    }

    private static Optional<String> socket(int port) {
        return Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> ProcFiles.read(table).stream())
                .flatMap(String::lines)
                .skip(1)
                .map(line -> line.strip().split("\\s+", -1))
                .filter(fields -> fields.length > INODE && fields[STATE].equals(LISTEN))
                .filter(fields -> fields[LOCAL_ADDRESS].endsWith(":%04X".formatted(port)))
                .map(fields -> fields[INODE])
                .findFirst();
    }

    private static PortHolder holder(int port, String inode) {
        var wanted = "socket:[" + inode + "]";
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                if (holds(process, wanted)) {
                    var pid = Long.parseLong(process.getFileName().toString());
                    return new PortHolder(port, pid, ProcFiles.command(pid).orElse("?"));
                }
            }
        } catch (IOException unreadable) {
            // Then nobody can be named.
        }
        return new PortHolder(port, 0, "");
    }

    private static boolean holds(Path process, String socket) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (var file : files) {
                if (isLinkTo(file, socket)) {
                    return true;
                }
            }
        } catch (IOException anothersOrGone) {
            return false;
        }
        return false;
    }

    private static boolean isLinkTo(Path file, String socket) {
        try {
            return Files.readSymbolicLink(file).toString().equals(socket);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
