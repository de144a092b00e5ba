package org.whatmatters.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.whatmatters.platform.audit.AuditCheck;
import org.whatmatters.platform.audit.AuditHead;

/// Checks that the audit of a service is what it was, against the heads of its chain that are kept where its own
/// database cannot reach: in a file, and in the database of the person service.
public final class AuditVerification {

    /// Those that write an audit.
    public static final List<Part> SERVICES = List.of(
            Part.PERSON, Part.REFERRAL, Part.CARE_PLAN, Part.DIRECTORY, Part.BUDGET, Part.NOTIFICATION, Part.INSIGHT);

    private final Settings settings;

    public AuditVerification(Settings settings) {
        this.settings = settings;
    }

    /// What was found at one service.
    ///
    /// @param newestHead up to which row every change would have been seen; none where nothing was published yet
    public record Verdict(Part service, AuditCheck.Finding finding, Optional<AuditHead> newestHead) {

        public String sentence() {
            var fault = finding.fault();
            if (fault != null) {
                return "%-12s NOT WHOLE: %s".formatted(service.title(), fault);
            }
            return "%-12s whole: %,d rows sealed, published up to row %,d, %,d not sealed yet"
                    .formatted(
                            service.title(),
                            finding.sealed(),
                            newestHead.map(AuditHead::number).orElse(0L),
                            finding.unsealed());
        }
    }

    public Verdict of(Part service) {
        var heads = Stream.of(headInFile(service), headAtPerson(service))
                .flatMap(Optional::stream)
                .toList();
        try (var connection = connect(service)) {
            var newest = heads.stream().max(Comparator.comparingLong(AuditHead::number));
            return new Verdict(service, AuditCheck.of(connection, heads), newest);
        } catch (SQLException e) {
            throw new PlatformFailure("%s's database does not answer".formatted(service.title()), e);
        }
    }

    private Optional<AuditHead> headInFile(Part service) {
        var file = settings.auditHeads().resolve(service.title() + ".heads");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.flatMap(line -> AuditHead.read(line).stream())
                    .max(Comparator.comparingLong(AuditHead::number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<AuditHead> headAtPerson(Part service) {
        try (var connection = connect(Part.PERSON);
                var query = connection.prepareStatement(
                        "select number, hash from audit_head where service = ? order by number desc limit 1")) {
            query.setString(1, service.title());
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new AuditHead(rows.getLong("number"), rows.getString("hash")))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new PlatformFailure("person's database does not answer", e);
        }
    }

    private Connection connect(Part service) throws SQLException {
        var database = Installation.database(settings, service);
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
