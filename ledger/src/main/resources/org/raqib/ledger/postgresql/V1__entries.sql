-- The log: entries and their content. What follows them only finds things in it, and could be made again from it.
CREATE TABLE entry (
  number bigint PRIMARY KEY,
  type text COLLATE "C" NOT NULL,
  at text COLLATE "C" NOT NULL,
  header bytea NOT NULL,
  hash bytea NOT NULL
);

CREATE TABLE part (
  entry bigint NOT NULL REFERENCES entry,
  name text COLLATE "C" NOT NULL,
  salt bytea NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (entry, name)
);

CREATE TABLE capture (
  entry bigint PRIMARY KEY REFERENCES entry,
  id text COLLATE "C" NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  UNIQUE (id, sha256)
);

CREATE INDEX capture_by_id ON capture (id, entry);

CREATE TABLE text (
  entry bigint PRIMARY KEY REFERENCES entry,
  capture bigint NOT NULL REFERENCES capture,
  sha256 text COLLATE "C" NOT NULL
);

CREATE INDEX text_by_capture ON text (capture, entry);

CREATE TABLE reading (
  entry bigint PRIMARY KEY REFERENCES entry,
  capture bigint NOT NULL REFERENCES capture,
  text bigint NOT NULL REFERENCES text,
  reader text COLLATE "C" NOT NULL,
  published text COLLATE "C",
  happened_from text COLLATE "C",
  happened_to text COLLATE "C",
  claims bigint NOT NULL
);

CREATE INDEX reading_by_capture ON reading (capture, entry);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$BEGIN RAISE EXCEPTION 'a ledger is append-only' USING ERRCODE = 'integrity_constraint_violation'; END$$;

CREATE FUNCTION entry_follows() RETURNS trigger LANGUAGE plpgsql AS
$$BEGIN
  IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM entry) THEN
    RAISE EXCEPTION 'an entry is added after the last one' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END$$;

CREATE TRIGGER entry_follows BEFORE INSERT ON entry
FOR EACH ROW EXECUTE FUNCTION entry_follows();

CREATE TRIGGER entry_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER part_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON part
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER capture_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON capture
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER text_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON text
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER reading_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON reading
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
