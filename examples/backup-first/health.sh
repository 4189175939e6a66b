# stands for the application: it is well unless somebody says otherwise
[ "${APPLICATION:-well}" = well ] || { echo "commission service answers 500"; exit 1; }
