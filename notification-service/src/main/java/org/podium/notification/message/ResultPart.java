package org.podium.notification.message;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Rows of a result that wait for its manifest. */
@Entity
@Table(name = "result_part")
class ResultPart {

    @Embeddable
    record Key(UUID poolId, int version, int part) {}

    @EmbeddedId
    private Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ResultEvent.Row> rows;

    protected ResultPart() {}

    ResultPart(ResultEvent.Part part) {
        key = new Key(part.poolId(), part.version(), part.part());
        rows = part.rows();
    }

    List<ResultEvent.Row> rows() {
        return rows;
    }
}
