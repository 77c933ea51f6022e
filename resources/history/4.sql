-- Names and notes that a desk was not told of yet, encrypted.
CREATE TABLE unshared (seq INTEGER PRIMARY KEY AUTOINCREMENT, sealed BLOB NOT NULL);
