package org.whatmatters.local.platform;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// A module of this repository that runs as a process of its own: gateway, portal, services, the Notify sandbox.
record Deployable(Settings settings, Secrets secrets, Databases databases, Part part) implements Recipe {

    private static final String VERSION = "0.1.0-SNAPSHOT";

    @Override
    public ProcessBuilder command() throws IOException {
        var program = Program.of(part);
        var module = settings.root().resolve(program.folder());
        var jar = module.resolve("target/%s-%s.jar".formatted(part.title(), VERSION))
                .toString();
        var options = new ArrayList<>(List.of("-Dfile.encoding=UTF-8"));
        String classPath;
        if (program.isService()) {
            var shared = new SharedClasses(settings);
            options.addAll(shared.options(part));
            classPath = shared.classPath(jar, module);
        } else {
            classPath = jar + ":" + Java.written(module.resolve("target/class-path.txt"));
        }
        var main = "org.whatmatters." + program.mainClass();
        var process = new ProcessBuilder(Java.command(program.heap(), options, classPath, main));
        process.environment().putAll(new Surroundings(settings, secrets, databases).of(part));
        return process;
    }

    @Override
    public boolean serves() {
        var port = part == Part.GATEWAY ? Port.GATEWAY_MANAGEMENT : part.port();
        return Http.answersOk(
                URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(settings.port(port))));
    }
}
