package org.podium.awards.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.podium.kit.database.Database;

/** The register. */
@ApplicationScoped
public class Certificates implements PanacheRepositoryBase<Certificate, UUID> {
    private final Database database;

    Certificates(Database database) {
        this.database = database;
    }

    Optional<Certificate> numbered(String number) {
        return find("number", number).firstResultOptional();
    }

    public Optional<Certificate> behind(String verifyCode) {
        return find("verifyCode", verifyCode).firstResultOptional();
    }

    List<Certificate> of(UUID award) {
        return list("award", award);
    }

    /** Reserves this many numbers of a series under its row lock. @return the first of them */
    int reserve(String series, int count) {
        var last = database.query("""
                        insert into certificate_series (series, last) values (?, ?)
                        on conflict (series) do update set last = certificate_series.last + excluded.last
                        returning last
                        """, row -> row.getInt(1), series, count).getFirst();
        return last - count + 1;
    }
}
