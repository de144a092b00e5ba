package org.whatmatters.local.platform;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A module of this repository that runs as a process of its own: gateway, portal, services, the Notify sandbox.
///
/// @param otherwise what of its environment is not as usual
record Deployable(Settings settings, Secrets secrets, Databases databases, Part part, Map<String, String> otherwise)
        implements Recipe {

    static final String PORT = "SERVER_PORT";

    @Override
    public ProcessBuilder command(Manner manner) throws IOException {
        var process = new ProcessBuilder(program(manner, new PackagedPart(settings, part)));
        process.environment().putAll(new Surroundings(settings, secrets, databases).of(part));
        if (AuditVerification.SERVICES.contains(part)) {
            process.environment().put("WM_AUDIT_HEADS", settings.auditHeads().toString());
        }
        process.environment().putAll(otherwise);
        return process;
    }

    private List<String> program(Manner manner, PackagedPart packaged) throws IOException {
        var isPackaged = switch (manner) {
            case RECORDED -> true;
            case EVERYDAY -> packaged.cache().isFresh();
            case SUSTAINED -> false;
        };
        return isPackaged ? fromPackage(manner, packaged) : fromBuild(manner);
    }

    private List<String> fromPackage(Manner manner, PackagedPart packaged) throws IOException {
        return java(manner, packaged.cache().options(manner), packaged.jar());
    }

    private List<String> fromBuild(Manner manner) throws IOException {
        var built = BuiltPart.of(settings, part);
        if (!Program.of(part).isService()) {
            return java(manner, List.of(), built.classPath());
        }
        var shared = new SharedClasses(settings);
        return java(manner, shared.options(part), shared.classPath(built));
    }

    private List<String> java(Manner manner, List<String> faster, String classPath) {
        var program = Program.of(part);
        var options = new ArrayList<>(List.of("-Dfile.encoding=UTF-8"));
        options.addAll(faster);
        return Java.command(manner, program.heap(), options, classPath, program.mainClass());
    }

    @Override
    public Optional<AotCache> cache() {
        return Optional.of(new PackagedPart(settings, part).cache());
    }

    @Override
    public boolean serves() {
        var usual = settings.port(part == Part.GATEWAY ? Port.GATEWAY_MANAGEMENT : part.port());
        var port = otherwise.getOrDefault(PORT, Integer.toString(usual));
        return Http.answersOk(URI.create("http://127.0.0.1:%s/actuator/health/readiness".formatted(port)));
    }
}
