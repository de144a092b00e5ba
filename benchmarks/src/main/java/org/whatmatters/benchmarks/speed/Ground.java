package org.whatmatters.benchmarks.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.whatmatters.benchmarks.load.Load;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.Platform;
import tools.jackson.databind.json.JsonMapper;

/// What a benchmark stands on: the running platform, and a folder for its files.
///
/// @param profiled whether to look where the processor time goes while the heaviest load is measured
/// @param warm whether forms have warmed this platform already
/// @param forms the number of the next form
record Ground(Platform platform, Path folder, boolean profiled, AtomicBoolean warm, AtomicInteger forms) {

    private static final int WARMING = 5_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// One request of the load tool, sent again and again.
    record Call(String path, String body) {

        static Call get(String path) {
            return new Call(path, "");
        }
    }

    /// Answers when every fact has been told, and taken in by every service.
    void awaitQuiet() throws SQLException, InterruptedException, ExecutionException {
        load().awaitQuiet();
    }

    Load load() {
        return new Load(platform.settings(), Clock.systemUTC(), System.out::println);
    }

    /// Measures under the heaviest load, and looks where the time of these parts goes where that is asked for.
    Outcome heaviest(Supplier<Outcome> measured, Part... parts) {
        return profiled
                ? new Profile(platform.settings(), folder.resolve("profile"), parts).of(measured)
                : measured.get();
    }

    /// As the service itself: rows only, and before the second fence all of them.
    Connection connect(Part part) throws SQLException {
        var database = platform.database(part);
        return connect(database.url(), database.user(), database.password());
    }

    Connection connectAsOwner(Part part) throws SQLException {
        var database = platform.database(part);
        return connect(database.url(), database.owner(), database.ownerPassword());
    }

    /// Reads, each connection again as soon as it has its answer.
    Outcome read(String name, String as, int connections, Duration duration, Collection<Call> calls) {
        return LoadTool.send(new Order(
                platform.address(),
                "GET",
                requests(name, calls),
                200,
                as,
                WARMING,
                Order.Model.CLOSED,
                connections,
                duration,
                folder.resolve(name + "-" + System.nanoTime())));
    }

    /// The file that the load tool reads its requests from.
    Path requests(String name, Collection<Call> calls) {
        var file = folder.resolve(name + "-requests.json");
        try {
            Files.createDirectories(folder);
            Files.write(file, JSON.writeValueAsBytes(calls));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("options", "-c whatmatters.works_for=SERVICE");
        return DriverManager.getConnection(url, login);
    }
}
