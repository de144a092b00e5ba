package org.whatmatters.local.process;

import java.util.Optional;

/// One process and no other: the kernel gives a pid out again, but not with the same start time since the same boot.
///
/// @param startedAt clock ticks between the boot and the start of the process
/// @param boot the kernel's id of the boot
public record ProcessStamp(long pid, long startedAt, String boot) {

    private static final int STATE = 0;
    private static final int START_TIME = 19;

    /// Empty when there is no such process, or only its remains that nobody has waited for.
    public static Optional<ProcessStamp> of(long pid) {
        return ProcFiles.read(pid + "/stat")
                // The second field is the name in brackets and may itself hold brackets and spaces.
                .map(stat -> stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1))
                .filter(fields -> !fields[STATE].equals("Z"))
                .map(fields -> new ProcessStamp(pid, Long.parseLong(fields[START_TIME]), thisBoot()));
    }

    public boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    private static String thisBoot() {
        return ProcFiles.read("sys/kernel/random/boot_id").map(String::strip).orElse("");
    }
}
